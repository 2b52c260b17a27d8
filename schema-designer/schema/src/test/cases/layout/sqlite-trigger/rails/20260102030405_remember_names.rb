# Remember names
# For SQLite. Reversible: yes, structure and data.
class RememberNames < ActiveRecord::Migration[6.0]
  def up
    execute <<~'SQL'
      CREATE TABLE names (name TEXT, at TEXT DEFAULT ('a;b -- c'))
    SQL
    execute <<~'SQL'
      CREATE TRIGGER users_names AFTER UPDATE OF name ON users
      WHEN old.name IS NOT new.name
      BEGIN
        INSERT INTO names (name) VALUES (old.name);
        UPDATE names SET at = CASE WHEN at IS NULL THEN '12:30 :x \:y ${z}' ELSE at END;
      END
    SQL
  end

  def down
    execute <<~'SQL'
      DROP TRIGGER users_names
    SQL
    execute <<~'SQL'
      DROP TABLE names
    SQL
  end
end
