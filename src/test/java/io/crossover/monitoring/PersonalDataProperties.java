package io.crossover.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

@Label("M7 personal data, whatever the number")
class PersonalDataProperties {

    @Property
    @Label("M7 every mobile number is found, whatever letters stand around it")
    void everyMobile(
            @ForAll @LongRange(min = 13_000_000_000L, max = 19_999_999_999L) long mobile,
            @ForAll @AlphaChars @StringLength(max = 4) String before,
            @ForAll @AlphaChars @StringLength(max = 4) String after) {
        assertThat(PersonalData.in(before + mobile + after)).isPresent();
    }

    @Property
    @Label("M7 every card that Luhn accepts is found, and not with another check digit")
    void everyCard(@ForAll @LongRange(min = 622_000_000_000_000L, max = 622_999_999_999_999L) long number)
            throws Exception {
        String check = LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(Long.toString(number));
        int other = (Integer.parseInt(check) + 1) % 10;

        assertThat(PersonalData.in(number + check)).contains(PersonalData.BANK_CARD_NUMBER);
        assertThat(PersonalData.in("" + number + other)).isEmpty();
    }

    @Property
    @Label("M7 a pseudonym passes: a UUID, or a hash in hexadecimal")
    void everyPseudonym(@ForAll @IntRange int customer) {
        String name = Integer.toString(customer);

        assertThat(PersonalData.in(UUID.nameUUIDFromBytes(name.getBytes()).toString()))
                .isEmpty();
        assertThat(PersonalData.in(DigestUtils.sha256Hex(name))).isEmpty();
        assertThat(PersonalData.in(DigestUtils.sha256Hex(name).toUpperCase(Locale.ROOT)))
                .isEmpty();
    }
}
