package org.rostrum.persistence.jpa;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.rostrum.testkit.store.AccountStoreContract;
import org.rostrum.testkit.store.AuditStoreContract;
import org.rostrum.testkit.store.BlockStoreContract;
import org.rostrum.testkit.store.ContactStoreContract;
import org.rostrum.testkit.store.DirectChatStoreContract;
import org.rostrum.testkit.store.FileStoreContract;
import org.rostrum.testkit.store.GroupStoreContract;
import org.rostrum.testkit.store.InvitationStoreContract;
import org.rostrum.testkit.store.JournalStoreContract;
import org.rostrum.testkit.store.KeyStoreContract;
import org.rostrum.testkit.store.LoginStoreContract;
import org.rostrum.testkit.store.MissedCallStoreContract;
import org.rostrum.testkit.store.PlanContentContract;
import org.rostrum.testkit.store.PlanStoreContract;
import org.rostrum.testkit.store.RoomChatStoreContract;
import org.rostrum.testkit.store.SpentIdContract;

/** Every store keeps its promises on a real PostgreSQL. */
class PostgreSqlStoresTest {

    private static Postgres postgres;
    private static Scene scene;

    @BeforeAll
    static void open() throws IOException, SQLException {
        postgres = Postgres.start();
        scene = Scene.on(postgres);
    }

    @AfterAll
    static void close() throws IOException {
        scene.close();
        postgres.close();
    }

    @Nested
    class Accounts extends AccountStoreContract {
        @Override
        protected JpaAccountStore store() {
            return new JpaAccountStore(scene.empty());
        }

        @Override
        protected JpaGroupStore groups() {
            return new JpaGroupStore(scene.kept());
        }
    }

    @Nested
    class Groups extends GroupStoreContract {
        @Override
        protected JpaGroupStore store() {
            return new JpaGroupStore(scene.empty());
        }

        @Override
        protected JpaAccountStore accounts() {
            return new JpaAccountStore(scene.kept());
        }
    }

    @Nested
    class Keys extends KeyStoreContract {
        @Override
        protected JpaKeyStore store() {
            return new JpaKeyStore(scene.empty());
        }

        @Override
        protected JpaAccountStore accounts() {
            return new JpaAccountStore(scene.kept());
        }
    }

    @Nested
    class Logins extends LoginStoreContract {
        @Override
        protected JpaLoginStore store() {
            return new JpaLoginStore(scene.empty());
        }
    }

    @Nested
    class Plans extends PlanStoreContract {
        @Override
        protected JpaPlanStore store() {
            return new JpaPlanStore(scene.empty());
        }
    }

    @Nested
    class PlanContent extends PlanContentContract {
        @Override
        protected JpaPlanStore store() {
            return new JpaPlanStore(scene.empty());
        }
    }

    @Nested
    class SpentIds extends SpentIdContract {
        @Override
        protected JpaPlanStore store() {
            return new JpaPlanStore(scene.empty());
        }
    }

    @Nested
    class SentFiles extends FileStoreContract {
        @Override
        protected JpaFileStore store() {
            return new JpaFileStore(scene.empty());
        }
    }

    @Nested
    class MissedCalls extends MissedCallStoreContract {
        @Override
        protected JpaMissedCallStore store() {
            return new JpaMissedCallStore(scene.empty());
        }
    }

    @Nested
    class Blocks extends BlockStoreContract {
        @Override
        protected JpaBlockStore store() {
            return new JpaBlockStore(scene.empty());
        }
    }

    @Nested
    class RoomChat extends RoomChatStoreContract {
        @Override
        protected JpaRoomChatStore store() {
            return new JpaRoomChatStore(scene.empty());
        }
    }

    @Nested
    class DirectChat extends DirectChatStoreContract {
        @Override
        protected JpaDirectChatStore store() {
            return new JpaDirectChatStore(scene.empty());
        }
    }

    @Nested
    class Audit extends AuditStoreContract {
        @Override
        protected JpaAuditStore store() {
            return new JpaAuditStore(scene.empty());
        }
    }

    @Nested
    class Contacts extends ContactStoreContract {
        @Override
        protected JpaContactStore store() {
            return new JpaContactStore(scene.empty());
        }
    }

    @Nested
    class Journal extends JournalStoreContract {
        @Override
        protected JpaJournalStore store() {
            return new JpaJournalStore(scene.empty());
        }
    }

    @Nested
    class Invitations extends InvitationStoreContract {
        @Override
        protected Stores stores() {
            Database database = scene.empty();
            return new Stores(new JpaPlanStore(database), new JpaInvitationStore(database));
        }
    }
}
