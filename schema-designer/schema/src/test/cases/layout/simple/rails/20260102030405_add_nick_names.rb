# Add nick names
# For SQLite. Reversible: yes, structure and data.
class AddNickNames < ActiveRecord::Migration[6.0]
  def up
    execute <<~'SQL'
      ALTER TABLE users ADD COLUMN nick TEXT
    SQL
  end

  def down
    execute <<~'SQL'
      ALTER TABLE users DROP COLUMN nick
    SQL
  end
end
