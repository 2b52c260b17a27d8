# Emails are there and unique
# For PostgreSQL. Reversible: yes, structure and data.
# File 3 of 3: they run in this order, each for itself.
class EmailsAreThereAndUnique3 < ActiveRecord::Migration[6.0]
  disable_ddl_transaction!

  def up
    execute <<~'SQL'
      CREATE UNIQUE INDEX CONCURRENTLY users_email ON users (email)
    SQL
  end

  def down
    execute <<~'SQL'
      DROP INDEX CONCURRENTLY users_email
    SQL
  end
end
