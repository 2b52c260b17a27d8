# Count changes
# For MySQL. Reversible: yes, structure and data.
# File 3 of 3: they run in this order, each for itself.
from alembic import op

revision = "20260102030407"
down_revision = "20260102030406"
branch_labels = None
depends_on = None


def upgrade():
    with op.get_context().autocommit_block():
        op.execute("ALTER TABLE users COMMENT = 'people // $$ #1'")


def downgrade():
    with op.get_context().autocommit_block():
        op.execute("ALTER TABLE users COMMENT = ''")
