package io.crossover.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds the class path, and what the web applications bundle, against {@code security-advisories.yaml}. */
class SecurityAdvisoriesTest {

    private static final Pattern JAR = Pattern.compile("([A-Za-z0-9._-]+?)-(\\d[A-Za-z0-9.-]*)\\.jar");
    private static final String BUNDLED = "/META-INF/resources/webjars/camunda/lib/deps.js.LICENSE.txt";
    private static final Pattern LICENSE = Pattern.compile(
            "@license ([a-z@/-]+)@(\\d[\\d.]*)|(DOMPurify) ([\\d.]+) |(jQuery) JavaScript Library v([\\d.]+)");
    private static final List<String> DONE = List.of("overridden", "fixed", "closed", "not-reachable", "open");

    record Entry(
            String component,
            List<String> advisories,
            String what,
            String done,
            String how,
            @Nullable String barredBelow) {

        /** The name of the jar, or of the JavaScript library. */
        String name() {
            return component.substring(component.indexOf(':') + 1);
        }
    }

    @Test
    void noVersionThatAnAdvisoryBarsIsShipped() throws IOException {
        Map<String, String> shipped = shipped();

        assertThat(entries()).allSatisfy(entry -> {
            assertThat(shipped).as("is still shipped: %s", entry.component()).containsKey(key(entry));
            if (entry.barredBelow() != null) {
                String version = Objects.requireNonNull(shipped.get(key(entry)));
                assertThat(Version.parse(version))
                        .as("%s %s is barred: %s", entry.component(), version, entry.advisories())
                        .isGreaterThanOrEqualTo(Version.parse(entry.barredBelow()));
            }
        });
    }

    @Test
    void eachAdvisorySaysWhatWasDone() throws IOException {
        assertThat(entries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.advisories()).as(entry.component()).isNotEmpty();
            assertThat(entry.done()).as(entry.component()).isIn(DONE);
            assertThat(entry.what()).as(entry.component()).isNotBlank();
            assertThat(entry.how()).as(entry.component()).isNotBlank();
        });
        assertThat(entries().stream().flatMap(entry -> entry.advisories().stream()))
                .contains("CVE-2026-109432", "CVE-2026-77226", "CVE-2025-48924");
    }

    @Test
    void noScriptLanguageIsShipped() {
        assertThat(jars().keySet())
                .doesNotContain("groovy", "groovy-all", "js", "js-language", "js-scriptengine", "nashorn-core")
                .doesNotContain("jython-standalone", "jruby-complete", "rhino", "janino", "camunda-connect-core")
                .doesNotContain("camunda-engine-plugin-connect", "velocity-engine-core");
    }

    private static String key(Entry entry) {
        return (entry.component().startsWith("web:") ? "web:" : "") + entry.name();
    }

    private static Map<String, String> shipped() throws IOException {
        Map<String, String> shipped = new TreeMap<>(jars());
        try (InputStream licenses = SecurityAdvisoriesTest.class.getResourceAsStream(BUNDLED)) {
            String text = new String(Objects.requireNonNull(licenses).readAllBytes(), StandardCharsets.UTF_8);
            Matcher matcher = LICENSE.matcher(text);
            while (matcher.find()) {
                for (int group = 1; group < matcher.groupCount(); group += 2) {
                    if (matcher.group(group) != null) {
                        shipped.put("web:" + matcher.group(group).toLowerCase(Locale.ROOT), matcher.group(group + 1));
                    }
                }
            }
        }
        return shipped;
    }

    /** The jars of the class path, name to version. */
    private static Map<String, String> jars() {
        Map<String, String> jars = new TreeMap<>();
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> JAR.matcher(String.valueOf(Path.of(entry).getFileName())))
                .filter(Matcher::matches)
                .forEach(jar -> jars.put(jar.group(1), jar.group(2)));
        return jars;
    }

    private static List<Entry> entries() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .setPropertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .readValue(Path.of("security-advisories.yaml").toFile(), new TypeReference<>() {});
    }
}
