# Add nick names
# For SQLite. Reversible: yes, structure and data.
from alembic import op

revision = "20260102030405"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("ALTER TABLE users ADD COLUMN nick TEXT")


def downgrade():
    op.execute("ALTER TABLE users DROP COLUMN nick")
