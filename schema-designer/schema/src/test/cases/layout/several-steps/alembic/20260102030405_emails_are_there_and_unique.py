# Emails are there and unique
# For PostgreSQL. Reversible: yes, structure and data.
# File 1 of 3: they run in this order, each for itself.
from alembic import op

revision = "20260102030405"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("ALTER TABLE users ADD COLUMN email text")
    op.execute("ALTER TABLE users ADD CONSTRAINT email_there CHECK (email IS NOT NULL OR id < 10) NOT VALID")


def downgrade():
    op.execute("ALTER TABLE users DROP CONSTRAINT email_there")
    op.execute("ALTER TABLE users DROP COLUMN email")
