# Emails are there and unique
# For PostgreSQL. Reversible: yes, structure and data.
# File 1 of 3: they run in this order, each for itself.
class EmailsAreThereAndUnique < ActiveRecord::Migration[6.0]
  def up
    execute <<~'SQL'
      ALTER TABLE users ADD COLUMN email text
    SQL
    execute <<~'SQL'
      ALTER TABLE users ADD CONSTRAINT email_there CHECK (email IS NOT NULL OR id < 10) NOT VALID
    SQL
  end

  def down
    execute <<~'SQL'
      ALTER TABLE users DROP CONSTRAINT email_there
    SQL
    execute <<~'SQL'
      ALTER TABLE users DROP COLUMN email
    SQL
  end
end
