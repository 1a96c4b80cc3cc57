package io.crossover.design;

import io.crossover.cooperation.InvalidInputException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the parties do together, as far as it is designed by now; the record keeps every state of it.
 *
 * @param pathSteps what a customer does from seeing the offer to having the benefit (D6)
 * @param pooled what is put together: customers, channels, products, brand, data, technology
 * @param longPathReason why management kept a path that is longer than the limit
 * @param modes empty until they are chosen (D2)
 * @param dataCollaboration whether the agreement needs the data clauses (A5)
 * @param exit none until the modes are chosen
 */
public record Strategy(
        ValueProposition valueProposition,
        BrandTone brandTone,
        List<String> pathSteps,
        List<String> pooled,
        @Nullable String longPathReason,
        List<String> modes,
        @Nullable String modesReason,
        boolean dataCollaboration,
        @Nullable Exit exit) {

    public Strategy {
        pathSteps = List.copyOf(pathSteps);
        pooled = List.copyOf(pooled);
        modes = List.copyOf(modes);
    }

    /** A strategy before its modes are chosen. */
    public static Strategy draft(
            ValueProposition proposition, BrandTone tone, List<String> pathSteps, List<String> pooled) {
        if (pathSteps.isEmpty()) {
            throw new InvalidInputException(
                    "pathSteps", "List the steps that a customer takes, from seeing the offer to having the benefit");
        }
        return new Strategy(proposition, tone, pathSteps, pooled, null, List.of(), null, false, null);
    }

    public Strategy withLongPath(String reason) {
        return new Strategy(
                valueProposition, brandTone, pathSteps, pooled, reason, modes, modesReason, dataCollaboration, exit);
    }

    /** The strategy with its modes; data collaboration always brings the data clauses (D2). */
    public Strategy withModes(List<String> chosen, @Nullable String reason, Exit agreedExit) {
        if (chosen.isEmpty()) {
            throw new InvalidInputException("modes", "Choose at least one mode of cooperation");
        }
        return new Strategy(
                valueProposition,
                brandTone,
                pathSteps,
                pooled,
                longPathReason,
                chosen,
                reason,
                chosen.contains(Mode.DATA_COLLABORATION.value()),
                agreedExit);
    }

    /**
     * The joint value proposition (D1).
     *
     * @param sharedCustomers the customers that both sides share
     * @param sharedPain the pain that both can ease
     * @param jointOffer the offer that neither could make alone
     */
    public record ValueProposition(String sharedCustomers, String sharedPain, String jointOffer) {}

    /** What both may and may not say and show (D11); the checklist of the content review (E6). */
    public record BrandTone(String maySay, String mayNotSay, String mayShow, String mayNotShow) {}

    /**
     * How it ends and how it goes on (D4).
     *
     * @param ipOwnership who owns what is created together
     * @param dataAfterwards how customer data is divided afterwards
     * @param renewalTrigger what gives the right to renew
     */
    public record Exit(String ipOwnership, String dataAfterwards, String renewalTrigger) {}
}
