package io.crossover.notices;

import io.crossover.cooperation.Sha256;
import io.crossover.people.Mailboxes;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Sends notices by mail, as text and as HTML. The Message-ID comes from the notice's key, so a mail sent twice is one. */
@Component
class MailCourier implements Courier {

    private final NoticeSettings settings;
    private final Mailboxes mailboxes;
    private final ITemplateEngine templates;
    private final @Nullable JavaMailSender mail;

    MailCourier(
            NoticeSettings settings,
            Mailboxes mailboxes,
            ITemplateEngine templates,
            ObjectProvider<JavaMailSender> mail) {
        this.settings = settings;
        this.mailboxes = mailboxes;
        this.templates = templates;
        this.mail = mail.getIfAvailable();
        if (settings.mails() != (this.mail != null)) {
            throw new IllegalStateException(
                    "Mail needs both settings or neither: spring.mail.host, the mail server, and"
                            + " crossover.notices.mail-from, the sender");
        }
    }

    @Override
    public void deliver(QueuedNotice notice) throws UndeliverableException {
        if (mail == null) {
            throw UndeliverableException.forEver("No mail server is set up any more");
        }
        String address = mailboxes
                .of(notice.addressee())
                .map(Mailboxes.Mailbox::address)
                .orElseThrow(() -> UndeliverableException.forEver("The account has no e-mail address any more"));
        try {
            mail.send(compose(notice, address, mail.createMimeMessage()));
        } catch (MessagingException | MailException e) {
            throw UndeliverableException.forNow("The mail server did not take it: " + rootCause(e), e);
        }
    }

    private MimeMessage compose(QueuedNotice notice, String address, MimeMessage mime) throws MessagingException {
        Message message = notice.message();
        InternetAddress from = new InternetAddress(settings.mailFrom());
        MimeMessageHelper helper = new MimeMessageHelper(mime, true, StandardCharsets.UTF_8.name());
        setFrom(helper, from);
        helper.setTo(address);
        helper.setSubject(message.subject());
        helper.setText(text(message), html(message));
        for (Message.Attachment attachment : message.attachments()) {
            helper.addAttachment(
                    attachment.name(), new ByteArrayResource(attachment.content()), attachment.mediaType());
        }
        mime.setHeader("Message-ID", messageId(notice.key(), from.getAddress()));
        mime.setHeader("Auto-Submitted", "auto-generated");
        return mime;
    }

    /** The name beside the address may be Chinese, too. */
    private static void setFrom(MimeMessageHelper helper, InternetAddress from) throws MessagingException {
        try {
            if (from.getPersonal() == null) {
                helper.setFrom(from);
            } else {
                helper.setFrom(from.getAddress(), from.getPersonal());
            }
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java has UTF-8", e);
        }
    }

    private static String messageId(String key, String from) {
        return "<%s@%s>".formatted(Sha256.of(key), from.substring(from.indexOf('@') + 1));
    }

    private String text(Message message) {
        StringBuilder text = new StringBuilder();
        message.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
        for (Message.Entry entry : message.entries()) {
            text.append("- ").append(entry.label());
            if (!entry.detail().isEmpty()) {
                text.append(" (").append(entry.detail()).append(")");
            }
            text.append("\n  ").append(settings.link(entry.path())).append("\n");
        }
        return text.toString();
    }

    private String html(Message message) {
        Context context = new Context(Locale.ENGLISH);
        context.setVariable("message", message);
        context.setVariable(
                "links",
                message.entries().stream()
                        .map(entry -> settings.link(entry.path()))
                        .toList());
        return templates.process("notice-mail", context);
    }

    private static String rootCause(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
    }
}
