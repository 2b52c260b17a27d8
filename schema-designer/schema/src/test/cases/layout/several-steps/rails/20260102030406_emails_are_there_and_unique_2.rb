# Emails are there and unique
# For PostgreSQL. Reversible: yes, structure and data.
# File 2 of 3: they run in this order, each for itself.
class EmailsAreThereAndUnique2 < ActiveRecord::Migration[6.0]
  def up
    execute <<~'SQL'
      ALTER TABLE users VALIDATE CONSTRAINT email_there
    SQL
  end

  def down
  end
end
