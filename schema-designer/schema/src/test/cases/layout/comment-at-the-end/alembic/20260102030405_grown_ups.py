# Grown ups
# For PostgreSQL. Reversible: yes, structure and data.
from alembic import op

revision = "20260102030405"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("""CREATE VIEW grown AS
SELECT id FROM users -- all of them""")


def downgrade():
    op.execute("DROP VIEW grown")
