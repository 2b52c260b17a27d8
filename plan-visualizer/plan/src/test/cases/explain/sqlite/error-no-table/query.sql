select *
from nowhere
where id = 1
