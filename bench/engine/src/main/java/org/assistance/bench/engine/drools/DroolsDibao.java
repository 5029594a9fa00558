package org.assistance.bench.engine.drools;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeClass;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.OutflowLine;
import org.assistance.eligibility.value.Money;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/** 低保 by Drools: the rules of {@code dibao.drl}, compiled once, on some households at a time. */
public final class DroolsDibao {

    /** How many households share a session: the best of those tried (README). */
    public static final int BATCH = 100;

    private final KieBase rules;

    /** Compiles the rules; takes seconds. */
    public DroolsDibao() {
        System.setProperty("drools.dialect.java.compiler.lnglevel", "17");
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/org/assistance/bench/engine/drools/dibao.drl",
                services.getResources().newByteArrayResource(text()));
        var builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        this.rules = services.newKieContainer(services.getRepository().getDefaultReleaseId()).getKieBase();
    }

    private static byte[] text() {
        try (InputStream in = DroolsDibao.class.getResourceAsStream("dibao.drl")) {
            if (in == null) {
                throw new IllegalStateException("dibao.drl is not there");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers for some households in one session, from one to another. */
    public Home[] assess(HouseholdFacts[] households, int from, int to) {
        var homes = new Home[to - from];
        KieSession session = rules.newKieSession();
        try {
            for (int at = from; at < to; at++) {
                homes[at - from] = insert(session, households[at]);
            }
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return homes;
    }

    private static Home insert(KieSession session, HouseholdFacts facts) {
        var home = new Home(facts);
        session.insert(home);
        var members = new Member[facts.members().size() + 1];
        for (MemberFacts one : facts.members()) {
            var member = new Member(home, one);
            members[one.number()] = member;
            session.insert(member);
            List<IncomeLine> incomes = one.incomes();
            if (incomes != null) {
                incomes.forEach(line -> session.insert(new Line(member, line)));
            }
            List<OutflowLine> outflows = one.outflows();
            if (outflows != null) {
                for (OutflowLine line : outflows) {
                    int shared = line.span().shared(home.getWindow());
                    if (shared > 0) {
                        session.insert(new Net(member, IncomeClass.D,
                                -line.amount().fen() * Home.PARTS / line.span().count() * shared, false));
                    }
                }
            }
            List<Held> statuses = one.statuses();
            if (statuses != null) {
                statuses.forEach(held -> session.insert(new Status(member, held)));
            }
        }
        List<AssetLine> assets = facts.assets();
        if (assets != null) {
            assets.forEach(line -> session.insert(new Owned(members[line.member()], line)));
        }
        support(session, facts, members);
        return home;
    }

    private static void support(KieSession session, HouseholdFacts facts, Member[] members) {
        List<ObligorFacts> obligors = facts.obligors();
        if (obligors == null) {
            return;
        }
        for (ObligorFacts obligor : obligors) {
            Money paid = obligor.paidPerMonth();
            if (paid != null) {
                for (Integer number : obligor.supports()) {
                    session.insert(new Net(members[number], IncomeClass.D,
                            paid.fen() * 12 * Home.PARTS / obligor.supports().size(), false));
                }
            }
        }
    }
}
