# Emails are there and unique
# For PostgreSQL. Reversible: yes, structure and data.
# File 2 of 3: they run in this order, each for itself.
from alembic import op

revision = "20260102030406"
down_revision = "20260102030405"
branch_labels = None
depends_on = None


def upgrade():
    op.execute("ALTER TABLE users VALIDATE CONSTRAINT email_there")


def downgrade():
    pass
