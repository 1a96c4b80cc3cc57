package io.crossover.documents;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that the browser saves. */
final class Download {

    private Download() {}

    static ResponseEntity<byte[]> of(String name, DocumentFormat format, byte[] content) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(format.mediaType()));
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(name + "." + format.ending())
                .build());
        return new ResponseEntity<>(content, headers, HttpStatus.OK);
    }
}
