# Two indexes
# For PostgreSQL. Reversible: yes, structure and data.
class TwoIndexes < ActiveRecord::Migration[6.0]
  disable_ddl_transaction!

  def up
    execute <<~'SQL'
      CREATE INDEX CONCURRENTLY a_x ON users (id, name)
    SQL
    execute <<~'SQL'
      CREATE INDEX CONCURRENTLY b_x ON users (name)
    SQL
  end

  def down
    execute <<~'SQL'
      DROP INDEX CONCURRENTLY b_x
    SQL
    execute <<~'SQL'
      DROP INDEX CONCURRENTLY a_x
    SQL
  end
end
