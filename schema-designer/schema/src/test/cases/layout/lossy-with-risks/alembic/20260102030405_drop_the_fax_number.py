# Drop the fax number
# For PostgreSQL 18.6. Reversible: structure only; lost: the values of public.users.fax.
# Proven on PostgreSQL 18.6, embedded: up, down and up again; 40 rows compared.
# ERROR drop-column: Every value of users.fax is lost. Keep a copy.
from alembic import op

revision = "20260102030405"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("ALTER TABLE users DROP COLUMN fax")


def downgrade():
    op.execute("ALTER TABLE users ADD COLUMN fax text")
