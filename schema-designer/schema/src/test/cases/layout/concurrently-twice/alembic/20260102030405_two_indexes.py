# Two indexes
# For PostgreSQL. Reversible: yes, structure and data.
from alembic import op

revision = "20260102030405"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.get_context().autocommit_block():
        op.execute("CREATE INDEX CONCURRENTLY a_x ON users (id, name)")
        op.execute("CREATE INDEX CONCURRENTLY b_x ON users (name)")


def downgrade():
    with op.get_context().autocommit_block():
        op.execute("DROP INDEX CONCURRENTLY b_x")
        op.execute("DROP INDEX CONCURRENTLY a_x")
