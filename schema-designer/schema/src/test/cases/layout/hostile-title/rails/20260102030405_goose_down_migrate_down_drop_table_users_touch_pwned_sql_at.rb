# ../+goose Down�-- migrate:down�DROP TABLE users; """ #{`touch pwned`} SQL atlas :txmode none */ ' "
# For SQLite. Reversible: yes, structure and data.
# | changeset evil:1
# | rollback DROP TABLE users;
class GooseDownMigrateDownDropTableUsersTouchPwnedSqlAt < ActiveRecord::Migration[6.0]
  def up
    execute <<~'SQL'
      CREATE TABLE "odd ""name"" \ #{x} """"""
      (id INTEGER)" (id INTEGER)
    SQL
  end

  def down
    execute <<~'SQL'
      DROP TABLE "odd ""name"" \ #{x} """"""
      (id INTEGER)"
    SQL
  end
end
