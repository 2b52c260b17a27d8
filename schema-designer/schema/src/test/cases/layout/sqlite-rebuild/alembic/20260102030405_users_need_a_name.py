# Users need a name
# For SQLite. Reversible: yes, structure and data.
from alembic import op

revision = "20260102030405"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.get_context().autocommit_block():
        op.execute("PRAGMA foreign_keys = OFF")
        op.execute("BEGIN IMMEDIATE")
        op.execute("""CREATE TABLE dado_new_users (
  id integer PRIMARY KEY,
  name varchar(100) NOT NULL,
  fax text
)""")
        op.execute("""INSERT INTO dado_new_users (id, name, fax)
SELECT id, name, fax FROM users""")
        op.execute("DROP TABLE users")
        op.execute("ALTER TABLE dado_new_users RENAME TO users")
        op.execute("COMMIT")
        op.execute("PRAGMA foreign_keys = ON")


def downgrade():
    with op.get_context().autocommit_block():
        op.execute("PRAGMA foreign_keys = OFF")
        op.execute("BEGIN IMMEDIATE")
        op.execute("""CREATE TABLE dado_new_users (
  id integer PRIMARY KEY,
  name varchar(100),
  fax text
)""")
        op.execute("""INSERT INTO dado_new_users (id, name, fax)
SELECT id, name, fax FROM users""")
        op.execute("DROP TABLE users")
        op.execute("ALTER TABLE dado_new_users RENAME TO users")
        op.execute("COMMIT")
        op.execute("PRAGMA foreign_keys = ON")
