# Ordered
# For MariaDB. Reversible: yes, structure and data.
from alembic import op

revision = "20260102030405"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.get_context().autocommit_block():
        op.execute("ALTER TABLE users MODIFY name varchar(200) NOT NULL")
        op.execute("CREATE INDEX users_name ON users (name)")


def downgrade():
    with op.get_context().autocommit_block():
        op.execute("DROP INDEX users_name ON users")
        op.execute("ALTER TABLE users MODIFY name varchar(100)")
