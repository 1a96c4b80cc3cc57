package io.crossover.research;

import static io.crossover.research.Dimension.CANDIDATE_STRENGTH;
import static io.crossover.research.Dimension.CUSTOMER_MATCH;
import static io.crossover.research.Dimension.INDUSTRY_ATTRACTIVENESS;
import static io.crossover.research.Dimension.RESOURCE_COMPLEMENTARITY;
import static io.crossover.research.Dimension.RISK;

import java.util.Arrays;
import java.util.Optional;

/** The sixteen indicators of the score sheet, each scored from {@value Scale#LOWEST} to {@value Scale#HIGHEST} (S1). */
public enum Indicator {
    MARKET_GROWTH("marketGrowth", "Market growth", INDUSTRY_ATTRACTIVENESS),
    CUSTOMER_ACTIVITY("customerActivity", "Customer activity", INDUSTRY_ATTRACTIVENESS),
    POLICY_SUPPORT("policySupport", "Policy support", INDUSTRY_ATTRACTIVENESS),
    CUSTOMER_OVERLAP("customerOverlap", "Customer overlap", CUSTOMER_MATCH),
    COMPLEMENTARY_DEMAND("complementaryDemand", "Complementary demand", CUSTOMER_MATCH),
    PROFILE_CONSISTENCY("profileConsistency", "Profile consistency", CUSTOMER_MATCH),
    OUR_RESOURCES("ourResources", "What we can offer", RESOURCE_COMPLEMENTARITY),
    THEIR_RESOURCES("theirResources", "What they can offer", RESOURCE_COMPLEMENTARITY),
    BRAND_INFLUENCE("brandInfluence", "Brand influence", CANDIDATE_STRENGTH),
    MARKET_SHARE("marketShare", "Market share", CANDIDATE_STRENGTH),
    CUSTOMER_QUALITY("customerQuality", "Customer quality", CANDIDATE_STRENGTH),
    WILLINGNESS("willingness", "Willingness", CANDIDATE_STRENGTH),
    BRAND_TONE_CONFLICT("brandToneConflict", "Brand tone", RISK),
    CUSTOMER_TRUST("customerTrust", "Customer trust", RISK),
    REGULATORY_COMPLIANCE("regulatoryCompliance", "Regulatory compliance", RISK),
    ABILITY_TO_DELIVER("abilityToDeliver", "Ability to deliver", RISK);

    private final String id;
    private final String label;
    private final Dimension dimension;

    Indicator(String id, String label, Dimension dimension) {
        this.id = id;
        this.label = label;
        this.dimension = dimension;
    }

    public static Optional<Indicator> withId(String id) {
        return Arrays.stream(values())
                .filter(indicator -> indicator.id.equals(id))
                .findFirst();
    }

    /** The name in forms and in the API. */
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    public Dimension dimension() {
        return dimension;
    }
}
