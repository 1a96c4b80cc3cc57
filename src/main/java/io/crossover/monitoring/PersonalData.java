package io.crossover.monitoring;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import io.crossover.cooperation.InvalidInputException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Personal data that is refused at the door (M7): telephone numbers, identity-card numbers, e-mail addresses, bank
 * cards. Full-width and other digits count as what they show. What was found is never said, only its kind.
 *
 * <p>Digits inside a long string of letters and digits, a hash or a UUID, are not looked at: pseudonyms are made so.
 */
enum PersonalData {
    EMAIL_ADDRESS("an e-mail address"),
    IDENTITY_CARD_NUMBER("an identity-card number"),
    BANK_CARD_NUMBER("a bank card's number"),
    TELEPHONE_NUMBER("a telephone number");

    private static final String HOME = "CN";

    /** Digits of the longest bank card. */
    private static final int LONGEST_NUMBER = 19;

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

    /** What stands for somebody without saying who: a UUID, or at least 20 letters and digits with both among them. */
    private static final Pattern PSEUDONYM =
            Pattern.compile("(?<![A-Za-z0-9])(?:[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
                    + "|(?=[0-9]*[A-Za-z])(?=[A-Za-z]*[0-9])[A-Za-z0-9]{20,})(?![A-Za-z0-9])");

    /** Digits, perhaps in groups, that are not a part of more digits. */
    private static final Pattern DIGITS =
            Pattern.compile("(?<![0-9])[+(]{0,2}[0-9](?:[ ()./\u2010-\u2015-]{0,2}[0-9]){6,}[Xx]?(?![0-9])");

    /** Province, county, birthday, number, check digit. */
    private static final Pattern IDENTITY_CARD = Pattern.compile(
            "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])[0-9]{4}((?:18|19|20)[0-9]{6})[0-9]{3}[0-9X]");

    /** As issued until 1999: without the century and without a check digit. */
    private static final Pattern OLD_IDENTITY_CARD =
            Pattern.compile("(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])[0-9]{4}([0-9]{6})[0-9]{3}");

    /** The numbers that ISO/IEC 7812 gives to banks, travel and national use. */
    private static final Pattern CARD =
            Pattern.compile("(?:[34569][0-9]|2(?:2[2-9]|[3-6][0-9]|7[01])|272)[0-9]{11,17}");

    /** With the country's code or without. */
    private static final Pattern MOBILE = Pattern.compile("(?:86)?1[3-9][0-9]{9}");

    /** Other numbers belong to companies. */
    private static final Set<PhoneNumberType> PEOPLES = EnumSet.of(
            PhoneNumberType.MOBILE,
            PhoneNumberType.FIXED_LINE,
            PhoneNumberType.FIXED_LINE_OR_MOBILE,
            PhoneNumberType.PERSONAL_NUMBER,
            PhoneNumberType.VOIP);

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private final String words;

    PersonalData(String words) {
        this.words = words;
    }

    /** The first kind of personal data in a text. */
    static Optional<PersonalData> in(String text) {
        String plain = plain(text);
        if (plain.indexOf('@') >= 0 && EMAIL.matcher(plain).find()) {
            return Optional.of(EMAIL_ADDRESS);
        }
        return DIGITS.matcher(PSEUDONYM.matcher(plain).replaceAll(" "))
                .results()
                .flatMap(found -> inDigits(found.group()).stream())
                .min(PersonalData::compareTo);
    }

    /**
     * @param what the field in the user's words, with its article: "The source"
     * @throws InvalidInputException naming the field and the kind, never the value
     */
    static void refuse(String field, String what, String text) {
        in(text).ifPresent(kind -> {
            throw new InvalidInputException(
                    field,
                    "%s holds %s: personal data is not taken, send a pseudonym or leave it out"
                            .formatted(what, kind.words));
        });
    }

    /** A number may stand in groups, and beside another one: every row of neighbouring groups is looked at. */
    private static Optional<PersonalData> inDigits(String written) {
        String[] groups =
                written.toUpperCase(Locale.ROOT).replaceAll("^[^0-9]+", "").split("[^0-9X]+");
        return IntStream.range(0, groups.length)
                .boxed()
                .flatMap(from -> neighbours(groups, from).stream())
                .flatMap(run -> inRun(run).stream())
                .min(PersonalData::compareTo)
                .or(() -> isTelephone(written) ? Optional.of(TELEPHONE_NUMBER) : Optional.empty());
    }

    private static List<String> neighbours(String[] groups, int from) {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int to = from; to < groups.length && run.length() + groups[to].length() <= LONGEST_NUMBER; to++) {
            runs.add(run.append(groups[to]).toString());
        }
        return runs;
    }

    private static Optional<PersonalData> inRun(String run) {
        String digits = run.replace("X", "");
        if (isIdentityCard(run) || isIdentityCard(digits)) {
            return Optional.of(IDENTITY_CARD_NUMBER);
        }
        if (isBankCard(digits)) {
            return Optional.of(BANK_CARD_NUMBER);
        }
        return MOBILE.matcher(digits).matches() ? Optional.of(TELEPHONE_NUMBER) : Optional.empty();
    }

    private static boolean isIdentityCard(String run) {
        var card = IDENTITY_CARD.matcher(run);
        if (card.matches()) {
            return isDay(card.group(1)) && CHECK_DIGITS.charAt(weighted(run) % 11) == run.charAt(17);
        }
        var old = OLD_IDENTITY_CARD.matcher(run);
        return old.matches() && isDay("19" + old.group(1));
    }

    /** ISO 7064 MOD 11-2, as the national standard GB 11643 writes it. */
    private static int weighted(String run) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (run.charAt(i) - '0');
        }
        return sum;
    }

    private static boolean isDay(String yearMonthDay) {
        try {
            LocalDate.of(
                    Integer.parseInt(yearMonthDay, 0, 4, 10),
                    Integer.parseInt(yearMonthDay, 4, 6, 10),
                    Integer.parseInt(yearMonthDay, 6, 8, 10));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isBankCard(String digits) {
        return CARD.matcher(digits).matches() && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits);
    }

    /** Without an area's or a country's code, digits are just digits. */
    private static boolean isTelephone(String written) {
        if ("+0(".indexOf(written.charAt(0)) < 0) {
            return false;
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        for (PhoneNumberMatch match : numbers.findNumbers(written, HOME, Leniency.VALID, Long.MAX_VALUE)) {
            if (PEOPLES.contains(numbers.getNumberType(match.number()))) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String text) {
        if (text.chars().allMatch(character -> character < 128)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(character -> {
            if (Character.getType(character) == Character.DECIMAL_DIGIT_NUMBER) {
                plain.append(Character.digit(character, 10));
            } else if (Character.getType(character) != Character.FORMAT) {
                plain.appendCodePoint(character);
            }
        });
        return plain.toString();
    }
}
