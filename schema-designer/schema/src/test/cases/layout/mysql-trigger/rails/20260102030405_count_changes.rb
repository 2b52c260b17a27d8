# Count changes
# For MySQL. Reversible: yes, structure and data.
# File 1 of 3: they run in this order, each for itself.
class CountChanges < ActiveRecord::Migration[6.0]
  disable_ddl_transaction!

  def up
    execute <<~'SQL'
      ALTER TABLE users ADD COLUMN changes int NOT NULL DEFAULT 0, ALGORITHM=INSTANT
    SQL
  end

  def down
    execute <<~'SQL'
      ALTER TABLE users DROP COLUMN changes, ALGORITHM=INPLACE
    SQL
  end
end
