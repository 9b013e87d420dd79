"""The queue is fair to threads and tasks, and releases the places of callers that are gone."""

import asyncio
import gc
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, asynccontextmanager, contextmanager
from typing import Any

import pytest

from retroachievements._transports.async_deadline import AsyncDeadline
from retroachievements._transports.deadline import Deadline
from retroachievements._transports.queue import Queue
from retroachievements._transports.single_flight import Flight


def wait_until(condition: Callable[[], bool]) -> None:
    """Wait up to five seconds for another thread."""
    limit = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < limit
        time.sleep(0.001)


@contextmanager
def admitted(queue: Queue) -> Iterator[None]:
    with queue.place() as place:
        queue.wait(place)
        yield


@asynccontextmanager
async def async_admitted(queue: Queue) -> AsyncIterator[None]:
    with queue.place() as place:
        await queue.async_wait(place)
        yield


def waiting(queue: Queue) -> int:
    return len(queue._places)


class TestThreads:
    def test_are_admitted_first_come_first_served(self) -> None:
        queue, order = Queue(1), list[int]()

        def wait(number: int) -> None:
            with admitted(queue):
                order.append(number)

        with ThreadPoolExecutor(20) as threads, admitted(queue):
            for number in range(20):
                threads.submit(wait, number)
                wait_until(lambda number=number: waiting(queue) == number + 2)  # type: ignore[misc]
        assert order == list(range(20))
        assert waiting(queue) == 0

    def test_limit_of_concurrent_callers(self) -> None:
        queue, lock = Queue(3), threading.Lock()
        inside = most = 0

        def enter(_: int) -> None:
            nonlocal inside, most
            with admitted(queue):
                with lock:
                    inside += 1
                    most = max(most, inside)
                time.sleep(0.001)
                with lock:
                    inside -= 1

        with ThreadPoolExecutor(20) as threads:
            list(threads.map(enter, range(200)))
        assert most == 3
        assert waiting(queue) == 0

    def test_wait_until_the_deadline(self) -> None:
        queue = Flight()
        with admitted(queue):
            with pytest.raises(TimeoutError), Deadline(0.05), admitted(queue):
                pass
            assert waiting(queue) == 1


class TestAbandonedCalls:
    """Garbage collection ends abandoned coroutines and generators in any thread, at any time."""

    def test_end_while_the_same_thread_holds_the_lock(self) -> None:
        queue = Queue(1)
        call = ExitStack()
        call.enter_context(queue.place())

        def end() -> None:
            with queue._lock:
                call.close()

        thread = threading.Thread(target=end, daemon=True)
        thread.start()
        thread.join(5)
        assert not thread.is_alive()
        assert waiting(queue) == 0

    def test_end_while_the_same_thread_admits_callers(self) -> None:
        queue, call = Queue(2), ExitStack()

        class Loop:
            def is_closed(self) -> bool:
                call.close()
                return False

        loop: Any = Loop()
        with queue.place() as first, call:
            call.enter_context(queue.place())
            with queue.place() as third, queue.place() as fourth:
                first.loop = loop
                queue._admit()
                assert (third.is_admitted, fourth.is_admitted) == (True, False)
        assert waiting(queue) == 0


class TestTurns:
    def test_caller_with_a_later_turn_waits_for_earlier_turns(self) -> None:
        """A background call waits for all calls of the next minute, and for no later ones."""
        queue, done = Queue(1), list[str]()
        with ExitStack() as first:
            first.enter_context(queue.place(0.0))
            places = {
                name: (stack := ExitStack(), stack.enter_context(queue.place(turn)))
                for name, turn in [("background", 1 + 60.0), ("at 2", 2.0), ("at 60", 60.0), ("at 62", 62.0)]
            }
        for _ in range(4):
            ((name, stack),) = [(name, stack) for name, (stack, place) in places.items() if place.is_admitted]
            done.append(name)
            stack.close()
            del places[name]
        assert done == ["at 2", "at 60", "background", "at 62"]

    def test_background_callers_leave_room_for_one_other(self) -> None:
        queue, later = Queue(3), time.monotonic() + 60
        with ExitStack() as stack:
            background = [stack.enter_context(queue.place(later)) for _ in range(3)]
            assert [place.is_admitted for place in background] == [True, True, False]
            with queue.place() as person, queue.place() as another:
                queue.wait(person)
                assert not another.is_admitted
            assert not background[2].is_admitted

    def test_background_caller_is_admitted_alone(self) -> None:
        with Queue(1).place(time.monotonic() + 60) as place:
            assert place.is_admitted

    def test_admitted_callers_stay_admitted(self) -> None:
        queue = Queue(2)
        with queue.place(60.0) as one, queue.place(61.0) as other, queue.place(1.0) as late:
            assert (one.is_admitted, other.is_admitted, late.is_admitted) == (True, True, False)
            assert waiting(queue) == 3

    def test_admitted_caller_gives_way_to_an_earlier_turn(self) -> None:
        queue = Queue(2)
        with queue.place(60.0, blocks=True) as background:
            queue.give_way(background, 60.0)
            assert background.is_admitted
            with queue.place(70.0) as later, queue.place(1.0) as earlier:
                assert [place.is_admitted for place in (background, earlier, later)] == [True, False, False]
                queue.give_way(background, 60.0)
                assert [place.is_admitted for place in (background, earlier, later)] == [True, True, False]
            with queue.place(1.0, blocks=True) as earlier:
                queue.give_way(background, 60.0)
                assert [place.is_admitted for place in (background, earlier)] == [False, True]
        assert waiting(queue) == 0

    def test_caller_of_the_parent_process_gives_way_to_nobody(self) -> None:
        queue = Queue(1)
        with queue.place(60.0) as place:
            queue.reset()
            queue.give_way(place, 60.0)
            assert place.is_admitted

    def test_blocking_caller_keeps_later_ones_waiting(self) -> None:
        queue = Queue(3)
        with queue.place(1.0, blocks=True) as first, queue.place(2.0, blocks=True) as second:
            with queue.place(3.0) as third:
                assert [place.is_admitted for place in (first, second, third)] == [True, False, False]
                queue.unblock(first)
                assert [place.is_admitted for place in (first, second, third)] == [True, True, False]
            queue.unblock(second)
            with queue.place(4.0) as third, queue.place(5.0) as fourth:
                assert [place.is_admitted for place in (third, fourth)] == [True, False]

    def test_some_callers_block_together(self) -> None:
        queue = Queue(10)
        queue.most_blocking = 2
        with ExitStack() as stack:
            places = [stack.enter_context(queue.place(float(turn), blocks=True)) for turn in range(5)]
            assert [place.is_admitted for place in places] == [True, True, False, False, False]
            queue.unblock(places[0])
            assert [place.is_admitted for place in places] == [True, True, True, False, False]
            queue.most_blocking = 1
            queue.unblock(places[1])
            assert [place.is_admitted for place in places] == [True, True, True, False, False]

    def test_default_turn_is_the_end_of_the_queue(self, monkeypatch: pytest.MonkeyPatch) -> None:
        now = 1.0
        monkeypatch.setattr("retroachievements._transports.queue.monotonic", lambda: now)
        queue = Queue(1)
        with queue.place(), ExitStack() as waiting:
            now = 2.0
            second = waiting.enter_context(queue.place())
            now = 3.0
            fourth = waiting.enter_context(queue.place())
            third = waiting.enter_context(queue.place(2.5))
            places = [reference() for reference in queue._places]
            assert places[1:] == [second, third, fourth]


class TestTasks:
    def test_are_admitted_first_come_first_served(self) -> None:
        queue, order = Queue(1), list[int]()

        async def wait(number: int) -> None:
            async with async_admitted(queue):
                order.append(number)

        async def main() -> None:
            async with async_admitted(queue):
                tasks = [asyncio.create_task(wait(number)) for number in range(20)]
                await asyncio.sleep(0)
            await asyncio.gather(*tasks)

        asyncio.run(main())
        assert order == list(range(20))
        assert waiting(queue) == 0

    def test_cancelled_waiter_leaves_the_queue(self) -> None:
        queue = Flight()

        async def wait() -> None:
            async with async_admitted(queue):
                pass

        async def main() -> None:
            async with async_admitted(queue):
                task = asyncio.create_task(wait())
                await asyncio.sleep(0)
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
                with pytest.raises(TimeoutError):
                    async with AsyncDeadline(0.05):
                        await wait()
                assert waiting(queue) == 1

        asyncio.run(main())

    def test_event_loops_and_threads_share_the_limit(self) -> None:
        queue, lock = Queue(2), threading.Lock()
        inside = most = 0

        def enter() -> None:
            nonlocal inside, most
            with lock:
                inside += 1
                most = max(most, inside)

        def leave() -> None:
            nonlocal inside
            with lock:
                inside -= 1

        async def task() -> None:
            async with async_admitted(queue):
                enter()
                await asyncio.sleep(0.001)
                leave()

        async def tasks() -> None:
            await asyncio.gather(*[task() for _ in range(50)])

        def thread() -> None:
            for _ in range(50):
                with admitted(queue):
                    enter()
                    time.sleep(0.001)
                    leave()

        with ThreadPoolExecutor(4) as threads:
            calls = [threads.submit(asyncio.run, tasks()), threads.submit(asyncio.run, tasks())]
            calls += [threads.submit(thread), threads.submit(thread)]
            for call in calls:
                call.result(30)
        assert most == 2
        assert waiting(queue) == 0


class TestAbandonedPlaces:
    def test_place_of_a_deleted_call_is_released(self) -> None:
        queue = Queue(1)
        place = admitted(queue)
        place.__enter__()
        del place
        with Deadline(1), admitted(queue):
            assert waiting(queue) == 1

    def test_waiter_admits_itself_if_the_previous_caller_did_not(self, monkeypatch: pytest.MonkeyPatch) -> None:
        queue = Queue(1)

        def wait() -> None:
            with admitted(queue):
                pass

        with ThreadPoolExecutor(1) as threads:
            with admitted(queue):
                waiter = threads.submit(wait)
                wait_until(lambda: waiting(queue) == 2)
                monkeypatch.setattr(queue, "_admit", lambda: None)
            monkeypatch.undo()
            waiter.result(5)

    def test_place_in_a_closed_loop_is_released(self) -> None:
        queue = Queue(1)

        async def wait() -> None:
            async with async_admitted(queue):
                pass

        loop = asyncio.new_event_loop()
        with admitted(queue):
            task = loop.create_task(wait())
            loop.run_until_complete(asyncio.sleep(0))
            assert waiting(queue) == 2
            loop.close()
        with admitted(queue):
            assert waiting(queue) == 1
        del task
        gc.collect()
