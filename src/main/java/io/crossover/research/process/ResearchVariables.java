package io.crossover.research.process;

import io.crossover.engine.ProcessVariable;
import io.crossover.research.ContactPerson;
import io.crossover.research.ProposedCandidate;
import java.math.BigDecimal;
import java.util.List;

/** The variables of {@code research.bpmn}. */
final class ResearchVariables {

    /** In: the candidates as proposed. */
    static final ProcessVariable<List<ProposedCandidate>> CANDIDATES =
            ProcessVariable.list("candidates", ProposedCandidate.class);

    /** Out. */
    static final ProcessVariable<Boolean> PARTNERS_CHOSEN = ProcessVariable.bool("partnersChosen");

    static final ProcessVariable<String> COOPERATION_TITLE = ProcessVariable.text("cooperationTitle");
    static final ProcessVariable<List<Long>> CANDIDATE_IDS = ProcessVariable.list("candidateIds", Long.class);
    static final ProcessVariable<Boolean> CANDIDATES_LEFT = ProcessVariable.bool("candidatesLeft");

    /** Of the form describe-resources. */
    static final ProcessVariable<String> BRAND_REACH = ProcessVariable.text("brandReach");

    static final ProcessVariable<String> ONLINE_CHANNELS = ProcessVariable.text("onlineChannels");
    static final ProcessVariable<String> OFFLINE_CHANNELS = ProcessVariable.text("offlineChannels");
    static final ProcessVariable<String> CUSTOMER_DATA = ProcessVariable.text("customerData");
    static final ProcessVariable<String> TECHNOLOGY = ProcessVariable.text("technology");
    static final ProcessVariable<String> SUPPLY_CHAIN = ProcessVariable.text("supplyChain");
    static final ProcessVariable<String> DATA_SOURCES = ProcessVariable.text("dataSources");
    static final ProcessVariable<BigDecimal> TAG_ACCURACY = ProcessVariable.decimal("tagAccuracy");

    /** Of the form choose-partners: candidates by id. */
    static final ProcessVariable<List<Long>> CHOSEN_PARTNERS = ProcessVariable.list("chosenPartners", Long.class);

    static final ProcessVariable<String> NO_PARTNER_REASON = ProcessVariable.text("noPartnerReason");
    static final ProcessVariable<Boolean> ANY_PARTNER_CHOSEN = ProcessVariable.bool("anyPartnerChosen");
    static final ProcessVariable<Boolean> WITHIN_PARTNER_LIMIT = ProcessVariable.bool("withinPartnerLimit");

    /** Of the form approve-extra-partners. */
    static final ProcessVariable<String> EXTRA_PARTNERS_DECISION = ProcessVariable.text("extraPartnersDecision");

    static final ProcessVariable<String> EXTRA_PARTNERS_REASON = ProcessVariable.text("extraPartnersReason");
    static final ProcessVariable<Boolean> EXTRA_PARTNERS_AGREED = ProcessVariable.bool("extraPartnersAgreed");

    /** Of the form name-contacts. */
    static final ProcessVariable<List<ContactPerson>> PARTNER_CONTACTS =
            ProcessVariable.list("partnerContacts", ContactPerson.class);

    /** Shown on choose-partners. */
    static final ProcessVariable<List<RankingRow>> SHOWN_RANKING =
            ProcessVariable.list("shownRanking", RankingRow.class);

    static final ProcessVariable<Integer> SHOWN_PARTNER_LIMIT = ProcessVariable.integer("shownPartnerLimit");

    /** Shown on approve-extra-partners. */
    static final ProcessVariable<String> SHOWN_CHOSEN_PARTNERS = ProcessVariable.text("shownChosenPartners");

    /** Offered on choose-partners and name-contacts. */
    static final ProcessVariable<List<Option>> PARTNER_OPTIONS = ProcessVariable.list("partnerOptions", Option.class);

    private ResearchVariables() {}

    /** One candidate's place in the ranking (S3), with its scores in words. */
    record RankingRow(int place, String candidate, String industry, String total, String threeC, int points) {}

    record Option(String label, String value) {}
}
