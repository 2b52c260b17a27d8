# Ordered
# For MariaDB. Reversible: yes, structure and data.
class Ordered < ActiveRecord::Migration[6.0]
  disable_ddl_transaction!

  def up
    execute <<~'SQL'
      ALTER TABLE users MODIFY name varchar(200) NOT NULL
    SQL
    execute <<~'SQL'
      CREATE INDEX users_name ON users (name)
    SQL
  end

  def down
    execute <<~'SQL'
      DROP INDEX users_name ON users
    SQL
    execute <<~'SQL'
      ALTER TABLE users MODIFY name varchar(100)
    SQL
  end
end
