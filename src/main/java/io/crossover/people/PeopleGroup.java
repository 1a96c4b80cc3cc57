package io.crossover.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The groups of domain.md 2; the ids are the candidate groups of the models. */
public enum PeopleGroup {
    BUSINESS_DEVELOPMENT(
            "business-development", "Business development", "商务", "finds partners, prepares and negotiates"),
    MARKETING("marketing", "Marketing", "市场", "strategy, plan, process reviews, lessons"),
    SALES("sales", "Sales", "销售", "works on items of the plan and on emergencies"),
    CONTENT("content", "Content", "内容", "joint content and its review"),
    DESIGN("design", "Design", "设计", "key visuals and products of the plan"),
    TECHNOLOGY("technology", "Technology", "技术", "interfaces and readiness of systems"),
    DATA("data", "Data", "数据", "targets, measurements, audience overlap"),
    SUPPLY_CHAIN("supply-chain", "Supply chain", "供应链", "stock, delivery and service in an emergency"),
    LEGAL("legal", "Legal", "法务", "agreements and legal clearance"),
    FINANCE("finance", "Finance", "财务", "benefit split, settlement, payments"),
    CUSTOMER_SERVICE("customer-service", "Customer service", "客服", "scripts, readiness, customers in an emergency"),
    PUBLIC_RELATIONS("public-relations", "Public relations", "公关", "statements and brands in an emergency"),
    EXPERTS("experts", "Experts", "专家", "are consulted when a figure turns red"),
    MANAGEMENT("management", "Management", "管理层", "decides, approves, arbitrates, sees everything"),
    PARTNER("partner", "Partners", "合作方", "the other side's contact persons; each sees only its own work"),
    PROCESS_OWNER("process-owner", "Process owner", "流程负责人", "edits and deploys models, tables and forms"),
    ADMINISTRATOR("camunda-admin", "Administrator", "系统管理员", "accounts, groups and authorizations");

    /** What every partner organisation's own group begins with. */
    static final String PARTNER_PREFIX = "partner-";

    private final String id;
    private final String label;
    private final String chinese;
    private final String work;

    PeopleGroup(String id, String label, String chinese, String work) {
        this.id = id;
        this.label = label;
        this.chinese = chinese;
        this.work = work;
    }

    public static Optional<PeopleGroup> withId(String id) {
        return Arrays.stream(values()).filter(group -> group.id.equals(id)).findFirst();
    }

    /** The groups of our own people whom tasks are given to. */
    public static List<PeopleGroup> staff() {
        return Arrays.stream(values()).filter(PeopleGroup::isStaff).toList();
    }

    public String id() {
        return id;
    }

    /** The name in plain English. */
    public String label() {
        return label;
    }

    public String chinese() {
        return chinese;
    }

    /** What its people do here, for the start page. */
    public String work() {
        return work;
    }

    public boolean isStaff() {
        return this != PARTNER && this != PROCESS_OWNER && this != ADMINISTRATOR;
    }
}
