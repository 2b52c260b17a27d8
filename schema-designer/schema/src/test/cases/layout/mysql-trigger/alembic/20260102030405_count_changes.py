# Count changes
# For MySQL. Reversible: yes, structure and data.
# File 1 of 3: they run in this order, each for itself.
from alembic import op

revision = "20260102030405"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.get_context().autocommit_block():
        op.execute("ALTER TABLE users ADD COLUMN changes int NOT NULL DEFAULT 0, ALGORITHM=INSTANT")


def downgrade():
    with op.get_context().autocommit_block():
        op.execute("ALTER TABLE users DROP COLUMN changes, ALGORITHM=INPLACE")
