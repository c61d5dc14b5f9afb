package org.rostrum.persistence.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.rostrum.identity.Group;
import org.rostrum.identity.GroupId;

/** A group in its table. */
@Entity
@Table(name = "user_group")
class GroupRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "name")
    private String name;

    /** Names of rights, with spaces between. */
    @Column(name = "rights")
    private String rights;

    protected GroupRow() {}

    static GroupRow of(Group group) {
        GroupRow row = new GroupRow();
        row.id = group.id().value();
        row.write(group);
        return row;
    }

    /** Takes everything over but the id. */
    final void write(Group group) {
        name = group.name();
        rights = Words.of(group.rights());
    }

    Group read() {
        return new Group(new GroupId(id), name, Words.rights(rights));
    }
}
