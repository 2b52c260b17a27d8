# Count changes
# For MySQL. Reversible: yes, structure and data.
# File 2 of 3: they run in this order, each for itself.
from alembic import op

revision = "20260102030406"
down_revision = "20260102030405"
branch_labels = None
depends_on = None


def upgrade():
    with op.get_context().autocommit_block():
        op.execute("""CREATE TRIGGER users_changes BEFORE UPDATE ON users FOR EACH ROW
BEGIN
  IF NEW.name <> OLD.name THEN
    SET NEW.changes = OLD.changes + 1;
  END IF;
END""")


def downgrade():
    with op.get_context().autocommit_block():
        op.execute("DROP TRIGGER users_changes")
