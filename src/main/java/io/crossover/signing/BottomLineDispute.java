package io.crossover.signing;

import io.crossover.cooperation.Party;

/**
 * What a dispute about our bottom line is given (G3).
 *
 * @param subject what both sides know already; nothing of the mandate
 * @param alternative what we have prepared, for our management alone
 * @param partner who put forward what we cannot accept
 */
public record BottomLineDispute(String subject, String alternative, Party partner) {}
