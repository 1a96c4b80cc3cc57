package io.crossover.research.process;

import static io.crossover.research.process.ResearchVariables.BRAND_REACH;
import static io.crossover.research.process.ResearchVariables.CUSTOMER_DATA;
import static io.crossover.research.process.ResearchVariables.DATA_SOURCES;
import static io.crossover.research.process.ResearchVariables.OFFLINE_CHANNELS;
import static io.crossover.research.process.ResearchVariables.ONLINE_CHANNELS;
import static io.crossover.research.process.ResearchVariables.SUPPLY_CHAIN;
import static io.crossover.research.process.ResearchVariables.TAG_ACCURACY;
import static io.crossover.research.process.ResearchVariables.TECHNOLOGY;

import io.crossover.cooperation.CooperationKey;
import io.crossover.cooperation.CooperationRecord;
import io.crossover.cooperation.RecordSection;
import io.crossover.research.ResourceInventory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("publishInventory")
class PublishInventoryDelegate implements JavaDelegate {

    private final CooperationRecord record;

    PublishInventoryDelegate(CooperationRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution delegateExecution) {
        record.publish(
                new CooperationKey(delegateExecution.getProcessBusinessKey()),
                RecordSection.INVENTORY,
                new ResourceInventory(
                        BRAND_REACH.get(delegateExecution),
                        ONLINE_CHANNELS.get(delegateExecution),
                        OFFLINE_CHANNELS.get(delegateExecution),
                        CUSTOMER_DATA.get(delegateExecution),
                        TECHNOLOGY.get(delegateExecution),
                        SUPPLY_CHAIN.get(delegateExecution),
                        DATA_SOURCES.get(delegateExecution),
                        TAG_ACCURACY.get(delegateExecution)));
    }
}
