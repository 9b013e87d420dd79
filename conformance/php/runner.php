<?php
// Runs the vectors: `php runner.php vectors.json` prints a line of JSON for each.

use RetroAchievementsApi\ApiException;
use RetroAchievementsApi\Configuration;
use RetroAchievementsApi\Model\ModelInterface;
use RetroAchievementsApi\ObjectSerializer;

require __DIR__ . '/client.php';

/** @return array<string, mixed> */
function run(array $vector): array
{
    $configuration = (new Configuration())->setHost($vector['base_url'])->setApiKey('y', $vector['key']);
    $class = apiOf($vector['operation']);
    try {
        [$value, $status] = (new $class(config: $configuration))
            ->{"{$vector['operation']}WithHttpInfo"}(...$vector['arguments']);
    } catch (ApiException $error) {
        return ['status' => $error->getCode(), 'error' => json_decode($error->getResponseBody() ?? '')];
    }
    if ($status !== 200) {
        return ['status' => $status, 'error' => ObjectSerializer::sanitizeForSerialization($value)];
    }
    return ['status' => $status, 'value' => ObjectSerializer::sanitizeForSerialization($value)];
}

function apiOf(string $operation): string
{
    foreach (glob(getenv('BUILD') . '/client/lib/Api/*.php') as $file) {
        $class = 'RetroAchievementsApi\\Api\\' . basename($file, '.php');
        if (method_exists($class, $operation)) {
            return $class;
        }
    }
    throw new BadMethodCallException("$operation is no operation");
}

foreach (json_decode(file_get_contents($argv[1]), true) as $vector) {
    try {
        $outcome = run($vector);
    } catch (Throwable $error) {
        $outcome = ['failure' => get_class($error) . ": {$error->getMessage()}"];
    }
    echo json_encode(['id' => $vector['id']] + $outcome, JSON_THROW_ON_ERROR), "\n";
}
