package org.assistance.domain.staff;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The posts on record, held now or once. */
public interface Posts extends Repository<Post, Long> {
    Post saveAndFlush(Post post);

    Optional<Post> findById(long id);

    List<Post> findByOfficerIdOrderByValidFromAscIdAsc(long officerId);
}
