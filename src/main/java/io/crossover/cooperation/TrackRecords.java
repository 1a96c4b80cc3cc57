package io.crossover.cooperation;

import java.util.Map;

/** Where others read how partners keep their word in a cooperation as it stands now (M8); monitoring answers. */
public interface TrackRecords {

    /** Of each partner, by its party id. */
    Map<String, TrackRecord> of(CooperationKey key);
}
