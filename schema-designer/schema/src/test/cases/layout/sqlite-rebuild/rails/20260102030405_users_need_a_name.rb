# Users need a name
# For SQLite. Reversible: yes, structure and data.
class UsersNeedAName < ActiveRecord::Migration[6.0]
  disable_ddl_transaction!

  def up
    execute <<~'SQL'
      PRAGMA foreign_keys = OFF
    SQL
    execute <<~'SQL'
      BEGIN IMMEDIATE
    SQL
    execute <<~'SQL'
      CREATE TABLE dado_new_users (
        id integer PRIMARY KEY,
        name varchar(100) NOT NULL,
        fax text
      )
    SQL
    execute <<~'SQL'
      INSERT INTO dado_new_users (id, name, fax)
      SELECT id, name, fax FROM users
    SQL
    execute <<~'SQL'
      DROP TABLE users
    SQL
    execute <<~'SQL'
      ALTER TABLE dado_new_users RENAME TO users
    SQL
    execute <<~'SQL'
      COMMIT
    SQL
    execute <<~'SQL'
      PRAGMA foreign_keys = ON
    SQL
  end

  def down
    execute <<~'SQL'
      PRAGMA foreign_keys = OFF
    SQL
    execute <<~'SQL'
      BEGIN IMMEDIATE
    SQL
    execute <<~'SQL'
      CREATE TABLE dado_new_users (
        id integer PRIMARY KEY,
        name varchar(100),
        fax text
      )
    SQL
    execute <<~'SQL'
      INSERT INTO dado_new_users (id, name, fax)
      SELECT id, name, fax FROM users
    SQL
    execute <<~'SQL'
      DROP TABLE users
    SQL
    execute <<~'SQL'
      ALTER TABLE dado_new_users RENAME TO users
    SQL
    execute <<~'SQL'
      COMMIT
    SQL
    execute <<~'SQL'
      PRAGMA foreign_keys = ON
    SQL
  end
end
