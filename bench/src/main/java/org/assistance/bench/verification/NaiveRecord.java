package org.assistance.bench.verification;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row as an entity, the way it is written without a thought. */
@Entity
@Table(name = "bench_naive")
class NaiveRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;
    private int source;
    private String idNumber = "";
    private String name = "";
    private @Nullable Long amountFen;
    private @Nullable LocalDate fromDate;

    protected NaiveRecord() {}

    NaiveRecord(int source, String idNumber, String name, @Nullable Long amountFen, @Nullable LocalDate fromDate) {
        this.source = source;
        this.idNumber = idNumber;
        this.name = name;
        this.amountFen = amountFen;
        this.fromDate = fromDate;
    }
}
