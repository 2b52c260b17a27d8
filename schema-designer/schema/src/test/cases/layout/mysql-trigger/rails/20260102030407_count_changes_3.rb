# Count changes
# For MySQL. Reversible: yes, structure and data.
# File 3 of 3: they run in this order, each for itself.
class CountChanges3 < ActiveRecord::Migration[6.0]
  disable_ddl_transaction!

  def up
    execute <<~'SQL'
      ALTER TABLE users COMMENT = 'people // $$ #1'
    SQL
  end

  def down
    execute <<~'SQL'
      ALTER TABLE users COMMENT = ''
    SQL
  end
end
