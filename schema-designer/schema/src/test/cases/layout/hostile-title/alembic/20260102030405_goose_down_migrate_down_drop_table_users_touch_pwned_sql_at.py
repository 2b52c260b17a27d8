# ../+goose Down�-- migrate:down�DROP TABLE users; """ #{`touch pwned`} SQL atlas :txmode none */ ' "
# For SQLite. Reversible: yes, structure and data.
# | changeset evil:1
# | rollback DROP TABLE users;
from alembic import op

revision = "20260102030405"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("""CREATE TABLE \"odd \"\"name\"\" \\ #{x} \"\"\"\"\"\"
(id INTEGER)\" (id INTEGER)""")


def downgrade():
    op.execute("""DROP TABLE \"odd \"\"name\"\" \\ #{x} \"\"\"\"\"\"
(id INTEGER)\"""")
