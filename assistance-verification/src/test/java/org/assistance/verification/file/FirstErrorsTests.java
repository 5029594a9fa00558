package org.assistance.verification.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.assistance.verification.registry.RowError;
import org.junit.jupiter.api.Test;

/** A file of nothing but errors costs the memory of those that are listed, in each of its pieces and in all. */
class FirstErrorsTests {
    private static final int LISTED = ImportingDepartmentFile.LISTED;

    private static List<RowError> ofRows(int from, int to) {
        return IntStream.range(from, to).mapToObj(row -> new RowError(row, "姓名", "不能为空")).toList();
    }

    private static List<Integer> rows(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    @Test
    void as_many_as_are_listed_are_kept_and_one_more_is_counted() {
        var errors = new FirstErrors();
        assertThat(errors.none()).isTrue();
        errors.add(ofRows(2, 2));
        assertThat(errors.none()).isTrue();
        errors.add(ofRows(2, LISTED + 1));
        assertThat(errors.listed()).hasSize(LISTED - 1);
        errors.add(ofRows(LISTED + 1, LISTED + 3));
        assertThat(errors.listed()).extracting(RowError::row).isEqualTo(rows(2, LISTED + 2));
        assertThat(errors.count()).isEqualTo(LISTED + 1);
        errors.add(ofRows(LISTED + 3, LISTED + 4));
        assertThat(errors.listed()).hasSize(LISTED);
        assertThat(errors.count()).isEqualTo(LISTED + 2);
    }

    @Test
    void pieces_together_list_the_first_of_the_first_piece_that_has_any() {
        var all = new FirstErrors();
        all.add(new FirstErrors());
        for (int piece = 0; piece < 3; piece++) {
            var some = new FirstErrors();
            some.add(ofRows(piece * 1000, piece * 1000 + 150));
            some.add(ofRows(piece * 1000 + 150, piece * 1000 + 400));
            all.add(some);
        }
        assertThat(all.listed()).extracting(RowError::row).isEqualTo(rows(0, LISTED));
        assertThat(all.count()).isEqualTo(1200);
        assertThat(all.none()).isFalse();
    }
}
