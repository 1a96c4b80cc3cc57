package io.crossover.server;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The nodes on one database that people are sent to, one after the other, as a load balancer does. */
final class Nodes implements AutoCloseable {

    private final List<OwnServer> there = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    OwnServer next() {
        List<OwnServer> now = List.copyOf(there);
        return now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
    }

    OwnServer add(OwnServer node) {
        there.add(node);
        return node;
    }

    /** Before it goes, or people would be left with nobody to turn to. */
    OwnServer remove(OwnServer node) {
        there.remove(node);
        return node;
    }

    @Override
    public void close() {
        there.forEach(OwnServer::close);
    }
}
