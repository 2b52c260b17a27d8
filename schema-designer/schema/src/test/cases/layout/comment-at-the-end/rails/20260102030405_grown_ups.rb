# Grown ups
# For PostgreSQL. Reversible: yes, structure and data.
class GrownUps < ActiveRecord::Migration[6.0]
  def up
    execute <<~'SQL'
      CREATE VIEW grown AS
      SELECT id FROM users -- all of them
    SQL
  end

  def down
    execute <<~'SQL'
      DROP VIEW grown
    SQL
  end
end
