package io.crossover.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.crossover.cooperation.InvalidInputException;
import io.crossover.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

class PartnerOrganisationsScenario extends Scenario {

    @Autowired
    PartnerOrganisations organisations;

    @Autowired
    IdentityService identity;

    @Autowired
    TestRestTemplate http;

    @Test
    void aChineseNameBecomesLatinLettersAndTheSameNameIsTheSameOrganisation() {
        String group = organisations.open("星巴克咖啡");

        assertThat(group).isEqualTo("partner-xing-ba-ke-ka-fei");
        assertThat(organisations.open(" 星巴克咖啡 ")).isEqualTo(group);
        assertThat(identity.createGroupQuery().groupId(group).singleResult().getName())
                .isEqualTo("星巴克咖啡");
    }

    @Test
    void differentNamesWithTheSameLettersAreDifferentOrganisations() {
        String first = organisations.open("Lakeside Books");

        assertThat(first).isEqualTo("partner-lakeside-books");
        assertThat(organisations.open("Lakeside Books!")).isEqualTo("partner-lakeside-books-2");
        assertThat(organisations.open("LAKESIDE  books")).isEqualTo(first);
        assertThat(organisations.open("???")).isEqualTo("partner-organisation");
    }

    @Test
    void aNewPersonBelongsToTheOrganisationAndHasNoPasswordUntilOneIsAskedFor() {
        String group = organisations.open("Harbour Cosmetics");
        play.as("business-development", () -> add(group, "Li-Wei"));

        assertThat(groupsOf("li-wei")).containsExactlyInAnyOrder("partner", group);
        assertThat(identity.checkPassword("li-wei", "li-wei")).isFalse();

        ResponseEntity<JsonNode> answer = http.withBasicAuth("business-development", "business-development")
                .postForEntity("/api/partners/" + group + "/people/li-wei/first-password", null, JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        String password = Optional.ofNullable(answer.getBody())
                .orElseThrow()
                .at("/password")
                .asText();
        assertThat(password).hasSize(16);
        assertThat(identity.checkPassword("li-wei", password)).isTrue();
    }

    @Test
    void addingAgainChangesNothing() {
        String group = organisations.open("Twice Added Ltd");
        add(group, "wang-fang");
        add(group, "wang-fang");

        assertThat(groupsOf("wang-fang")).containsExactlyInAnyOrder("partner", group);
    }

    @Test
    void onlyWhoWorksWithPartnersGetsAFirstPasswordAndOnlyForAPartnersPerson() {
        String group = organisations.open("Doorstep Running");
        add(group, "chen-yu");

        assertThat(firstPassword("marketing", group, "chen-yu")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(firstPassword("partner-a", group, "chen-yu")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(firstPassword("management", group, "chen-yu")).isEqualTo(HttpStatus.OK);
        assertThat(firstPassword("management", group, "nobody-there")).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(firstPassword("business-development", "management", "management"))
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(identity.checkPassword("management", "management")).isTrue();
    }

    @Test
    void ourOwnPeopleAndAnotherOrganisationsAreRefused() {
        String group = organisations.open("First Organisation");
        add(group, "zhao-min");
        String other = organisations.open("Second Organisation");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> add(other, "zhao-min"))
                .withMessageContaining("another partner organisation");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> add(other, "finance"))
                .withMessageContaining("our own people");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> add(other, "admin"))
                .withMessageContaining("our own people");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> add("management", "somebody-new"))
                .withMessageContaining("no partner organisation");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> add(other, "not a login"))
                .withMessageContaining("login name");
        assertThat(groupsOf("zhao-min")).doesNotContain(other);
    }

    private HttpStatus firstPassword(String asker, String group, String login) {
        return HttpStatus.valueOf(http.withBasicAuth(asker, asker)
                .postForEntity("/api/partners/" + group + "/people/" + login + "/first-password", null, JsonNode.class)
                .getStatusCode()
                .value());
    }

    private String add(String group, String login) {
        organisations.addPerson(group, login, "Given", "Family", login.strip().replace(' ', '.') + "@example.com");
        return login;
    }

    private List<String> groupsOf(String login) {
        return identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
    }
}
