package io.crossover.monitoring.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<List<Integer>> done = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    @DisplayName("what comes in while something is done is done together next, at most so many at once")
    void together() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Together<Integer> together = together(2, things -> {
            begun.countDown();
            await(go);
            return Set.copyOf(things);
        });
        CompletableFuture<Boolean> first = bring(together, 0);
        begun.await();
        List<CompletableFuture<Boolean>> later = new ArrayList<>();
        for (int thing = 1; thing <= 3; thing++) {
            later.add(bring(together, thing));
            int waiting = thing;
            Awaitility.await().until(() -> together.waiting() == waiting);
        }
        go.countDown();
        assertThat(first.join()).isTrue();
        assertThat(later).allSatisfy(each -> assertThat(each.join()).isTrue());
        assertThat(done).containsExactly(List.of(0), List.of(1, 2), List.of(3));
    }

    @Test
    @DisplayName("each is told what became of its own, however many bring something at once")
    void own() {
        Together<Integer> together = together(
                64,
                things -> Set.copyOf(
                        things.stream().filter(thing -> thing % 3 == 0).toList()));
        List<CompletableFuture<Boolean>> told = IntStream.range(0, 300)
                .mapToObj(thing -> bring(together, thing))
                .toList();
        for (int thing = 0; thing < 300; thing++) {
            assertThat(told.get(thing).join()).as("%d", thing).isEqualTo(thing % 3 == 0);
        }
        assertThat(done.stream().mapToInt(List::size).sum()).isEqualTo(300);
    }

    @Test
    @DisplayName("what fails is thrown where it was done; those that waited with it are told, and the next are done")
    void failure() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Together<Integer> together = together(64, things -> {
            begun.countDown();
            await(go);
            if (things.contains(1)) {
                throw new IllegalStateException("no");
            }
            return Set.copyOf(things);
        });
        CompletableFuture<Boolean> first = bring(together, 0);
        begun.await();
        CompletableFuture<Boolean> leading = bring(together, 1);
        Awaitility.await().until(() -> together.waiting() == 1);
        CompletableFuture<Boolean> following = bring(together, 2);
        Awaitility.await().until(() -> together.waiting() == 2);
        go.countDown();
        assertThat(first.join()).isTrue();
        assertThatThrownBy(leading::join).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(following.join()).isFalse();
        assertThat(together.isDone(3)).isTrue();
    }

    private Together<Integer> together(int most, Function<List<Integer>, Set<Integer>> work) {
        return new Together<>(most, things -> {
            done.add(things);
            return work.apply(things);
        });
    }

    private CompletableFuture<Boolean> bring(Together<Integer> together, int thing) {
        return CompletableFuture.supplyAsync(() -> together.isDone(thing), threads);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
