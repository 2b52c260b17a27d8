# Touch it
# For PostgreSQL. Reversible: yes, structure and data.
class TouchIt < ActiveRecord::Migration[6.0]
  def up
    execute <<'SQL'
CREATE FUNCTION touch(what text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  x text := 'a:b :c';
BEGIN
  -- a comment; with a semicolon
  IF what ~ '^\d+$' THEN
    RETURN what || ' "quoted" ' || x::text;
  END IF;

  RETURN '100 % ${what}';
END
$$
SQL
    execute <<~'SQL'
      CREATE FUNCTION twice(x integer) RETURNS integer LANGUAGE sql
      BEGIN ATOMIC
        SELECT 1;
        SELECT x * 2;
      END
    SQL
  end

  def down
    execute <<~'SQL'
      DROP FUNCTION twice(integer)
    SQL
    execute <<~'SQL'
      DROP FUNCTION touch(text)
    SQL
  end
end
