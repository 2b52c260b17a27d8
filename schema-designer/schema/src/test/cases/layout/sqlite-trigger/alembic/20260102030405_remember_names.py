# Remember names
# For SQLite. Reversible: yes, structure and data.
from alembic import op

revision = "20260102030405"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE TABLE names (name TEXT, at TEXT DEFAULT ('a;b -- c'))")
    op.execute("""CREATE TRIGGER users_names AFTER UPDATE OF name ON users
WHEN old.name IS NOT new.name
BEGIN
  INSERT INTO names (name) VALUES (old.name);
  UPDATE names SET at = CASE WHEN at IS NULL THEN '12:30 \\:x \\\\:y ${z}' ELSE at END;
END""")


def downgrade():
    op.execute("DROP TRIGGER users_names")
    op.execute("DROP TABLE names")
