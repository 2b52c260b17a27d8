select *
from nowhere n
where n.id = 1
