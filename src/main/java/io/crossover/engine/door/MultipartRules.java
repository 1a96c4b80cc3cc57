package io.crossover.engine.door;

import io.crossover.engine.RefusedException;
import jakarta.ws.rs.core.Response.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.RequestContext;

/**
 * What may come as a form with files, read by the same parser as the engine's. A deployment's files are examined when
 * they are deployed; here only their names.
 */
final class MultipartRules {

    private static final int MOST_PARTS = 500;

    private final UploadRules uploads;

    MultipartRules(UploadRules uploads) {
        this.uploads = uploads;
    }

    void examine(String path, String contentType, byte[] body) {
        FileUpload parser = new FileUpload();
        parser.setFileCountMax(MOST_PARTS);
        try {
            FileItemIterator parts = parser.getItemIterator(new Form(contentType, body));
            for (int count = 0; parts.hasNext(); count++) {
                if (count == MOST_PARTS) {
                    throw new RefusedException(Status.BAD_REQUEST, "A form has at most " + MOST_PARTS + " parts.");
                }
                examine(path, parts.next());
            }
        } catch (FileUploadException | IOException e) {
            throw new RefusedException(Status.BAD_REQUEST, "The form with its files cannot be read.", e);
        }
    }

    private void examine(String path, FileItemStream part) throws IOException {
        Names.requireNoExpression(Objects.toString(part.getFieldName(), ""));
        byte[] content = part.openStream().readAllBytes();
        if (part.getName() != null) {
            if (path.endsWith("/deployment/create")) {
                uploads.requireName(part.getName());
            } else {
                uploads.examine(part.getName(), part.getContentType(), content);
            }
        } else if (isOfVariable(path) && "type".equals(part.getFieldName())) {
            throw new RefusedException(Status.BAD_REQUEST, VariableTypes.REFUSAL);
        }
    }

    private static boolean isOfVariable(String path) {
        return path.endsWith("/data") && (path.contains("/variables/") || path.contains("/localVariables/"));
    }

    private record Form(String contentType, byte[] body) implements RequestContext {

        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public int getContentLength() {
            return body.length;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(body);
        }
    }
}
