# Touch it
# For PostgreSQL. Reversible: yes, structure and data.
from alembic import op

revision = "20260102030405"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("""CREATE FUNCTION touch(what text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  x text := 'a:b \\:c';
BEGIN
  -- a comment; with a semicolon
  IF what ~ '^\\d+$' THEN
    RETURN what || ' \"quoted\" ' || x::text;
  END IF;

  RETURN '100 % ${what}';
END
$$""")
    op.execute("""CREATE FUNCTION twice(x integer) RETURNS integer LANGUAGE sql
BEGIN ATOMIC
  SELECT 1;
  SELECT x * 2;
END""")


def downgrade():
    op.execute("DROP FUNCTION twice(integer)")
    op.execute("DROP FUNCTION touch(text)")
