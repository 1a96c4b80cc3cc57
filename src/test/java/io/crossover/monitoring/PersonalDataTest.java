package io.crossover.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crossover.cooperation.InvalidInputException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are made up or published as examples. */
@DisplayName("M7 personal data is refused at the door")
class PersonalDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "138 0013 8000",
                "138-0013-8000",
                "电话13800138000，请联系",
                "tel13800138000",
                "user_13800138000",
                "order 20261121 13800138000",
                "+86 138 0013 8000",
                "8613800138000",
                "008613800138000",
                "１３８００１３８０００",
                "138\u200B0013\u200B8000",
                "010-88886666",
                "(010) 8888 6666",
                "0755 8888 6666",
                "+1 415 555 2671",
                "+44 20 7946 0958",
                "+852 2123 4567",
                "0044 20 7946 0958",
            })
    void telephoneNumbers(String text) {
        assertThat(PersonalData.in(text)).contains(PersonalData.TELEPHONE_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "11010519491231002x",
                "110105 19491231 002X",
                "身份证440524188001010014",
                "１１０１０５１９４９１２３１００２Ｘ",
                "130503670401001",
            })
    void identityCardNumbers(String text) {
        assertThat(PersonalData.in(text)).contains(PersonalData.IDENTITY_CARD_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4111 1111 1111 1111",
                "5500-0000-0000-0004",
                "378282246310005",
                "2223003122003222",
                "6222020000000000000",
            })
    void bankCards(String text) {
        assertThat(PersonalData.in(text)).contains(PersonalData.BANK_CARD_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zhang.san@example.com",
                "<li@qq.com>",
                "张三@例子.中国",
                "name+tag@sub.example.co.uk",
                "ｌｉ＠ｑｑ．ｃｏｍ",
            })
    void emailAddresses(String text) {
        assertThat(PersonalData.in(text)).contains(PersonalData.EMAIL_ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({
        // the check digit is wrong; there is no such day; there is no such province
        "110105194912310021",
        "110105194902300023",
        "990105194912310029",
        // Luhn's check digit is wrong
        "4111111111111112",
        // a mobile has eleven digits and starts with 13 to 19
        "1380013800",
        "138001380000",
        "12800138000",
        "12345678",
        "20261121",
        "2026-11-21",
        "2026-11-21T18:00:00+08:00",
        "1763766000",
        "1763766000000",
        "COOP-2026-0001",
        "192.168.100.200",
        "1500000.00",
        "d41d8cd98f00b204e9800998ecf8427e",
        "e13800138000b204e9800998ecf8427e",
        "1b4e28ba-2fa1-11d2-883f-13912345678a",
        "a1b2c3d4e5f6",
        "400-820-8820",
        "@brand",
        "春节 会员日 第3期",
        "wechat / cpc",
    })
    void whatIsNotPersonalPasses(String text) {
        assertThat(PersonalData.in(text)).isEmpty();
    }

    @Test
    void theRefusalNamesTheFieldAndTheKindButNeverTheValue() {
        assertThatThrownBy(() -> PersonalData.refuse("source", "The source", "CRM 13800138000"))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("source");
                    assertThat(refused).hasMessageContaining("The source holds a telephone number");
                    assertThat(refused.toString()).doesNotContain("138");
                });
    }
}
