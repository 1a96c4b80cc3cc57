package io.crossover.monitoring.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Things that are cheaper to do together: while some are being done, those that come in wait, and are done together next,
 * by the thread that brought the first of them.
 */
final class Together<T> {

    private final int most;
    private final Function<List<T>, Set<T>> work;
    private final Queue<Waiting<T>> waiting = new ArrayDeque<>();
    private boolean isBusy;

    /**
     * @param most that are done at once
     * @param work answers those that are done
     */
    Together(int most, Function<List<T>, Set<T>> work) {
        this.most = most;
        this.work = work;
    }

    private enum Word {
        /** Do it yourself, with those that came after. */
        GO,
        DONE,
        NOT_DONE
    }

    /** A thread waits for the word on what it brought. */
    private record Waiting<T>(T thing, CompletableFuture<Word> word) {}

    /** Waits until it is known whether it is done. */
    boolean isDone(T thing) {
        Waiting<T> mine = new Waiting<>(thing, new CompletableFuture<>());
        join(mine);
        Word word = mine.word().join();
        return word == Word.GO ? lead().contains(thing) : word == Word.DONE;
    }

    /** How many wait for somebody else at the moment. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized void join(Waiting<T> mine) {
        waiting.add(mine);
        if (!isBusy) {
            isBusy = true;
            mine.word().complete(Word.GO);
        }
    }

    private Set<T> lead() {
        letOthersIn();
        List<Waiting<T>> first = first();
        Set<T> done = Set.of();
        try {
            done = work.apply(first.stream().map(Waiting::thing).toList());
            return done;
        } finally {
            handOver();
            for (Waiting<T> each : first.subList(1, first.size())) {
                each.word().complete(done.contains(each.thing()) ? Word.DONE : Word.NOT_DONE);
            }
        }
    }

    /** Others who are about to come in get a moment to, as long as some do; when there are none, it takes no time. */
    private void letOthersIn() {
        int before;
        do {
            before = waiting();
            Thread.yield();
        } while (waiting() > before);
    }

    /** The first of those that wait; the very first is the one that leads. */
    private synchronized List<Waiting<T>> first() {
        List<Waiting<T>> first = new ArrayList<>();
        while (first.size() < most && !waiting.isEmpty()) {
            first.add(waiting.remove());
        }
        return first;
    }

    private synchronized void handOver() {
        Waiting<T> next = waiting.peek();
        if (next == null) {
            isBusy = false;
        } else {
            next.word().complete(Word.GO);
        }
    }
}
