package io.crossover.engine.node;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A node that is told to end takes no more jobs, finishes those that run and gives back those that wait for a thread, so
 * that the other nodes need not wait for their locks to end. Requests that it has taken are answered by Spring Boot's
 * graceful shutdown.
 */
@Component
class LeavingNode {

    private final ObjectProvider<JobExecutor> jobs;

    LeavingNode(ObjectProvider<JobExecutor> jobs) {
        this.jobs = jobs;
    }

    /** Before the executor's threads are closed, or jobs would be taken that no thread does. */
    @EventListener(ContextClosedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void leave() {
        jobs.ifAvailable(JobExecutor::shutdown);
    }
}
