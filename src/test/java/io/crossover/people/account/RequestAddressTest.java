package io.crossover.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestAddressTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::",
        "2001:db8::1, 2001:db8:0:0::",
        "2001:db8:1:2::, 2001:db8:1:2::",
        "fe80::1%eth0, fe80:0:0:0::",
        "::1, 0:0:0:0::"
    })
    void aSubscribersIpv6NetworkIsOneAddress(String address, String network) {
        assertThat(RequestAddress.network(address)).isEqualTo(network);
    }

    @Test
    void thisMachineIsKnown() {
        assertThat(RequestAddress.isThisMachine("127.0.0.1")).isTrue();
        assertThat(RequestAddress.isThisMachine(RequestAddress.network("0:0:0:0:0:0:0:1")))
                .isTrue();
        assertThat(RequestAddress.isThisMachine("203.0.113.7")).isFalse();
    }

    @Test
    void withoutARequestThereIsNone() {
        assertThat(RequestAddress.current()).isEmpty();
    }
}
